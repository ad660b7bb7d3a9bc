/** Questions and windows as the bundle means them, as the page gets them. */
import type { MenuItem, ShownMenu } from '../host/ui-record';

/** Buttons of a ButtonSet, the safe one last. */
export const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The menu item that calls a function; null when none does. */
export function itemOf(menus: readonly ShownMenu[], functionName: string): MenuItem | null {
  const search = (items: readonly MenuItem[]): MenuItem | null => {
    for (const item of items) {
      const found = item.functionName === functionName ? item : search(item.items);
      if (found !== null) return found;
    }
    return null;
  };
  return search(menus.flatMap(({ items }) => items));
}

/** Whether google.script.run can give a value back: no functions, dates or objects of services. */
export function isReturnable(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  // The bundle's objects are of another realm.
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') return false;
  return Object.values(value).every(isReturnable);
}
