/** What the API refuses, by its stable code. A code without a line here shows the detail that came with it. */
export const errors = {
  not_found: 'This does not exist, or is not yours to see.',
  auth: {
    required: 'Please sign in to go on.',
    forbidden: 'Your role does not allow this. Ask the owner of the shop.',
    wrong_credentials: 'The email or the password is not right.',
  },
  request: {
    invalid: 'Some fields need another look.',
    wrong_origin: 'The request did not come from a page of this shop. Nothing was changed.',
  },
  rate: { limited: 'Too many tries. Please wait a moment and try again.' },
  idempotency: { key_reused: 'This was already sent with other content. Please try again.' },
  server: {
    error: 'Something went wrong on our side. Nothing was charged; please try again.',
    busy: 'The shop is very busy. Nothing was changed; please try again in a moment.',
  },
} as const;
