/** Answers of the server that are no refusals of a rule: the titles of problems by status, and calls that are no HTTP. */
export const answers = {
  titles: {
    400: 'Some fields need another look',
    401: 'Sign in first',
    403: 'Not allowed',
    404: 'Not found',
    405: 'Not a method of this address',
    408: 'Too slow',
    409: 'Not possible at the moment',
    413: 'Too large',
    414: 'This address is too long',
    415: 'Not a format we read',
    422: 'The same key was used with other content',
    429: 'Too many tries',
    431: 'Too large',
    500: 'Something went wrong on our side',
    503: 'Not available just now',
    other: 'Error',
  },
  headers_too_long: 'The address and headers of this call are too long.',
  too_slow: 'This call did not come to its end in time.',
  not_http: 'This is not a request we can read.',
  body_too_large: 'The body is larger than this address takes.',
  media_type:
    'This address does not read what the body is. Send JSON, with the content type application/json.',
  no_media_type: 'Say what the body is: its content type is missing.',
  empty_json: 'The body is empty, though its content type is application/json.',
  broken_json: 'The body is not JSON that we can read.',
  length: 'The body is not as long as its Content-Length says.',
  stopping:
    'This process of the shop is closing. Nothing was changed; please try again in a moment.',
} as const;
