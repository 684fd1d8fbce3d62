/** The fields of the form: one for each variant at each location. */
export const UNITS = 'units';
/** What stood in each field when the page was drawn. */
export const BEFORE = 'before';

export const levelName = (variantId: string, locationId: string) => `${variantId}.${locationId}`;

export const readLevel = (name: string) => {
  const [variantId = '', locationId = ''] = name.split('.');
  return { variantId, locationId };
};
