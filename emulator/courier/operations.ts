/** What the courier's door knows, for the table of what is there. */
export const courierOperations: readonly string[] = [
  'POST /courier/v1/parcels',
  'GET /courier/v1/parcels/{id}',
];
