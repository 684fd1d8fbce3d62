/** A form that was not carried out, on its way back to its sender. */

/** Where people show who they are. */
export type ProofPage = '/sign-in' | '/confirm';

export type DeferredForm = {
  proof: ProofPage;
  /** To the proof, and then to the form's page. */
  href: string;
  action: string;
  /** Null: nobody has read it, but the browser still has it. */
  fields: [string, string][] | null;
};

/** The form that an error of a page carries, if it does. */
export function deferredFormOf(error: unknown): DeferredForm | null {
  const deferred = (error as { data?: { deferred?: DeferredForm } } | null)?.data?.deferred;
  return deferred ?? null;
}
