/** Columns that the parts of «Сводка» share. */

/** Columns that the tables above the map use. */
export const TABLE_COLUMNS = 13;
export const FIRST_WIDTHS = [130, 250] as const;
export const OTHER_WIDTH = 92;
/** Pixels. */
export const WIDTH = FIRST_WIDTHS[0] + FIRST_WIDTHS[1] + OTHER_WIDTH * (TABLE_COLUMNS - 2);
