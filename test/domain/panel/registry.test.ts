/** The registry of detectors and the templates made of them. */
import { MECHANISMS } from '../../../src/domain/panel/mechanisms';
import { DETECTORS } from '../../../src/domain/panel/registry';

test('every detector stands under its own id, with a minimum and an effect that can be reached', () => {
  for (const [id, detector] of Object.entries(DETECTORS)) {
    expect(detector.id).toBe(id);
    expect(detector.minimumN).toBeGreaterThanOrEqual(10);
    expect(detector.effect).toBeGreaterThan(0);
  }
});

test('every template is made of detectors and the re-check, and something in it speaks for it', () => {
  for (const template of Object.values(MECHANISMS)) {
    const parts = Object.entries(template);
    for (const [id] of parts) expect(id === 'recheck' || id in DETECTORS).toBe(true);
    expect(parts.some(([id, weight]) => id !== 'recheck' && weight > 0)).toBe(true);
  }
});
