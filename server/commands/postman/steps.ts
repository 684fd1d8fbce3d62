/** What a call of the exported collection's story consists of. */
export const PASSWORD = 'a kettle of grey herons';
export const ADDRESS = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};

/** Who sends a call: each is a variable with a token. */
export type Sender = 'owner' | 'shopper' | 'cart' | 'order';

export type Step = {
  /** The operation's id. */
  call: string;
  as?: Sender;
  /** Parameters of the path and the query. */
  with?: Record<string, string>;
  headers?: Record<string, string>;
  body?: object;
  /** The variable that holds the body, as an earlier call was answered it. */
  bodyFrom?: string;
  /** Variables for later calls, each from the `answer` by an expression of JavaScript. */
  keep?: Record<string, string>;
  /** Repeated until this is true of the `answer`: a mail arrives a moment later. */
  until?: string;
};

export const staff = (call: string, more: Omit<Step, 'call'> = {}): Step => ({
  call,
  as: 'owner',
  ...more,
});
export const shopper = (call: string, more: Omit<Step, 'call'> = {}): Step => ({
  call,
  as: 'shopper',
  ...more,
});

/** Waits for the mail in the demo's mailbox, `count` of its kind, and keeps the token of the link in it. */
export function mailed(to: string, subject: string, count = 1): Step[] {
  const mails = `answer.items.filter((mail) => mail.to === '${to}' && mail.subject.includes('${subject}'))`;
  return [
    {
      call: 'listDemoMails',
      until: `${mails}.length >= ${count}`,
      keep: { mailId: `${mails}[0].id` },
    },
    {
      call: 'getDemoMail',
      with: { id: '{{mailId}}' },
      keep: { linkToken: 'answer.text.match(/token=([^\\s&]+)/)[1]' },
    },
  ];
}
