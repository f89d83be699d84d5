/**
 * Phone numbers whose last digits a spreadsheet cut off: `4.47701E+11`. Which number it was cannot be told; which it may have
 * been can, as each number has one such form for a count of decimals, with its country's code or without.
 */
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';

const CUT_OFF = /(?<![\w.+-])(\d)(?:[.,](\d{1,14}))?e\+?(\d{1,2})(?!\w)/gi;

/** Things that hold such numbers, by the numbers that they may mean. */
export class CutOffPhones<Holder> {
  readonly #code: string;
  readonly #most: number;
  readonly #holders = new Map<string, Holder[]>();
  /** Counts of decimals that were met. */
  readonly #decimals = new Set<number>();

  /** @param region ISO 3166 code of the country that a number without a country code belongs to. @param most holders kept of one form. */
  constructor(region: string, most: number) {
    this.#code = getCountryCallingCode(isSupportedCountry(region) ? region : 'GB');
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#holders.size === 0;
  }

  /** Takes what a text holds of them. */
  add(text: string, holder: Holder): void {
    for (const [, first, decimals = '', power] of text.matchAll(CUT_OFF)) {
      const form = Number(`${first}.${decimals}e${power}`).toExponential(decimals.length);
      const holders = this.#holders.get(form) ?? [];
      this.#holders.set(form, holders);
      this.#decimals.add(decimals.length);
      if (holders.length < this.#most && !holders.includes(holder)) holders.push(holder);
    }
  }

  /** @param phone as numbers are compared: `+447700900123`. */
  *mayMean(phone: string): Generator<Holder> {
    const digits = phone.slice(1);
    const forms = digits.startsWith(this.#code) ? [digits, digits.slice(this.#code.length)] : [digits];
    for (const decimals of this.#decimals)
      for (const form of forms) yield* this.#holders.get(Number(form).toExponential(decimals)) ?? [];
  }
}
