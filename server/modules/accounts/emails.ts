/**
 * Addresses as we keep and compare them. The `Email` shape takes plain ASCII addresses only (others in their `xn--` form),
 * so look-alike letters, marks that turn the reading direction and line ends never come this far.
 */
export const emailKey = (email: string): string => email.toLowerCase();
