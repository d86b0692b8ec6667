/** Whether something can do its work now; if not, why: a few words that hold no secret and nobody's data. */
export type Health = { readonly ok: true } | { readonly ok: false; readonly reason: string };
