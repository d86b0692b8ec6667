/** What the page needs to know of a municipality: whom one can be there. */
export interface LocalTenant {
  readonly id: string;
  readonly name: string;
  readonly people: readonly LocalPerson[];
}

interface LocalPerson {
  readonly id: string;
  readonly name: string;
  /** The role, in the municipality's own words. */
  readonly title: string;
}
