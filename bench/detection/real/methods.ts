/** What judges real protocols with injections: the frozen combinations, and the product beside them. */
import { PRODUCT } from '../product';
import { METHODS as BASELINE, Method } from './baseline';

export const METHODS: Readonly<Record<string, Method>> = { ...BASELINE, product: PRODUCT.product };
