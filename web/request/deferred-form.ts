/** A form that was not carried out, on its way back to its sender. */

/** Where people sign in or reauthenticate. */
export type ProofPage = '/sign-in' | '/confirm';

export type DeferredForm = {
  proof: ProofPage;
  /** To that page, and then to the form's page. */
  href: string;
  action: string;
  /** Null: it was not read, but the browser still has it. */
  fields: [string, string][] | null;
};

/** The form that an error of a page carries, if any. */
export function deferredFormOf(error: unknown): DeferredForm | null {
  const deferred = (error as { data?: { deferred?: DeferredForm } } | null)?.data?.deferred;
  return deferred ?? null;
}
