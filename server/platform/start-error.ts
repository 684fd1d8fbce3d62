/**
 * Something an operator has to put right before the shop can start: a taken port, a folder that cannot be written,
 * an edited migration. The message is one whole sentence and is printed without a stack trace.
 */
export class StartError extends Error {
  override name = 'StartError';
  /** It may resolve itself, as when a database is unreachable: a retry makes sense. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false } = {}) {
    super(message);
    this.mayPass = mayPass;
  }
}
