/** The merchant's screens. Loaded with them only. */
export const admin = {
  title: 'Admin',
  nav: {
    label: 'Admin',
    home: 'Overview',
    orders: 'Orders',
    products: 'Products',
    storefront: 'See the shop',
  },
} as const;
