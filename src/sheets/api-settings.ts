/** What the dialog «Параметры» calls. */

export function settingsJson(): string {
  throw new Error('not built yet');
}

export function trySettingsJson(_values: string): string {
  throw new Error('not built yet');
}

export function saveSettingsJson(_hash: string, _values: string): string {
  throw new Error('not built yet');
}
