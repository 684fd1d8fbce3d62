export const accessSettings = {
  title: 'How staff sign in',
  back: 'Team',
  required: 'At present staff need a second factor to use their permissions.',
  notRequired: 'At present a password is enough for staff.',
  legend: 'Second factor for staff',
  choices: {
    usual: 'As usual: needed in a live shop, not in a demo',
    yes: 'Always needed',
    no: 'Not needed',
  },
  save: 'Save',
  saved: 'Saved. It counts from now on.',
  toSecurity: 'Set up your second factor',
} as const;
