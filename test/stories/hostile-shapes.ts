/** Bodies that once kept the shop busy for seconds, in any size. */
export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';
export const MULTIPART = 'multipart/form-data; boundary=x';

export type Sent = { type: string; body: string; headers?: Record<string, string> };

export const part = (name: string, value: string, more = '') =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
export const times = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / text.length));

export const formsOf = (bytes: number): [string, Sent][] => [
  [`${bytes} bytes of empty fields`, { type: FORM, body: times('a&', bytes).slice(0, bytes) }],
  [`${bytes} bytes of nested brackets`, { type: FORM, body: `a${times('[b]', bytes - 4)}=1` }],
  [`${bytes} bytes in one field`, { type: FORM, body: `a=${times('%', bytes - 2)}` }],
  [`${bytes} bytes in one part`, { type: MULTIPART, body: `${part('a', times('b', bytes))}--x--` }],
  [`${bytes} bytes of parts`, { type: MULTIPART, body: `${times(part('a', ''), bytes)}--x--` }],
  [
    `${bytes} bytes of files`,
    { type: MULTIPART, body: `${times(part('a', '', '; filename="a"'), bytes)}--x--` },
  ],
  [`${bytes} bytes of brackets`, { type: JSON_TYPE, body: times('[', bytes) }],
];

export const jsonsOf = (bytes: number): [string, Sent][] => {
  const names = Array.from({ length: Math.floor(bytes / 11) }, (_, i) =>
    String(i).padStart(6, '0'),
  );
  return [
    [`${bytes} bytes of brackets`, times('[', bytes / 2) + times(']', bytes / 2 - 2)],
    [`${bytes} bytes of objects`, `${times('{"a":', bytes * 0.8)}1${times('}', bytes * 0.16)}`],
    [`${bytes} bytes of unknown fields`, `{${names.map((name) => `"${name}":1`).join(',')}}`],
    [`${bytes} bytes of list`, `[${times('1,', bytes - 4)}1]`],
  ].map(([name = '', body = '']) => [name, { type: JSON_TYPE, body }]);
};
