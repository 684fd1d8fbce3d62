/** Staff, their roles, keys of integrations, and what they did. */
export const team = {
  roleNames: {
    owner: 'Owner',
    manager: 'Manager',
    fulfilment: 'Fulfilment',
    support: 'Support',
  },
} as const;
