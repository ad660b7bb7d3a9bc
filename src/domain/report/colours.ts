/** Colours of series, the same in all charts. */
export const SCHOOL_COLOUR = '#3c78d8';
export const REFERENCE_COLOUR = '#9aa0a6';
/** Of the municipality's line over the school's columns. */
export const SCORE_LINE_COLOUR = '#3c4043';
/** Marks 2, 3, 4, 5. */
export const MARK_COLOURS = ['#e06666', '#f6b26b', '#93c47d', '#6fa8dc'] as const;
