/** The tenant of what belongs to no municipality but to the installation itself. */
export const INSTALLATION = "*";
