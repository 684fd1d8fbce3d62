import { redirect } from 'react-router';

/** Settings begin with the ones that are changed most. */
export const loader = () => redirect('/admin/settings/payments');
