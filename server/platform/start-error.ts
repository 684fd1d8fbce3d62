/**
 * Something an operator has to put right before the shop can run: a taken port, a folder nobody may write,
 * an edited migration. The message is one whole sentence for people and is printed without a stack trace.
 */
export class StartError extends Error {
  override name = 'StartError';
  /** It may be over without anybody's doing, as when a database is away: trying again makes sense. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false } = {}) {
    super(message);
    this.mayPass = mayPass;
  }
}
