/** Set of one school's participant codes: a bitmap from the first code's thousand on, a Set for what is not there. */
import { BLANK, readCount } from './protocol-cells';

const CODES_IN_BITMAP = 65_536;

export class CodeSet {
  private base = -1;
  private bits = new Uint32Array(4);
  private others: Set<string> | null = null;

  /** True when the code is new; a blank one always is. */
  add(cell: unknown): boolean {
    const code = readCount(cell);
    if (code === BLANK) return true;
    if (code >= 0) {
      if (this.base < 0) this.base = code - (code % 1000);
      const offset = code - this.base;
      if (offset >= 0 && offset < CODES_IN_BITMAP) return this.addBit(offset);
    }
    if (this.others === null) this.others = new Set();
    const before = this.others.size;
    return this.others.add(code >= 0 ? String(code) : String(cell).trim()).size > before;
  }

  private addBit(offset: number): boolean {
    const word = offset >>> 5;
    if (word >= this.bits.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.bits.length * 2));
      grown.set(this.bits);
      this.bits = grown;
    }
    const bit = 1 << (offset & 31);
    if ((this.bits[word]! & bit) !== 0) return false;
    this.bits[word]! |= bit;
    return true;
  }
}
