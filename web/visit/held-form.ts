/** A form that was not carried out, on its way back to its sender. */

/** Where people show who they are. */
export type ProofPage = '/sign-in' | '/confirm';

export type HeldForm = {
  proof: ProofPage;
  /** To the proof, and then to the form's page. */
  way: string;
  action: string;
  /** Null: nobody has read it, but the browser still has it. */
  fields: [string, string][] | null;
};

/** The form that an error of a page carries, if it does. */
export function heldFormOf(error: unknown): HeldForm | null {
  const held = (error as { data?: { held?: HeldForm } } | null)?.data?.held;
  return held ?? null;
}
