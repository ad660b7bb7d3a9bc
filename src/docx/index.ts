/** Documents as Word files. */
export { writeDocx } from './write';
