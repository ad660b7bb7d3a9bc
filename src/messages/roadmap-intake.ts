/** Words of the reading of plans (дорожная карта) from documents. */

/** Stands where a document prints a position and the plan names only a person. */
export const POSITION_UNKNOWN = 'должность не указана';
