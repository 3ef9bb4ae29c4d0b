import type { Page } from 'playwright-core';

/** A word where it stands on the page: CSS pixels, letters from the first to the last. */
export interface PlacedWord {
  readonly word: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The left edge of each of its letters. */
  readonly letters: readonly number[];
}

/** The words of an element in the order in which they are written, and where the browser has put them. */
export function wordsOf(page: Page, selector: string): Promise<PlacedWord[]> {
  return page.evaluate<PlacedWord[]>(`(() => {
    const words = [];
    const walker = document.createTreeWalker(document.querySelector(${JSON.stringify(selector)}), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: word, index } of node.textContent.matchAll(/[^\\s\\u2066-\\u2069]+/g)) {
        const boxes = [...word].map((_letter, at) => {
          const range = document.createRange();
          range.setStart(node, index + at);
          range.setEnd(node, index + at + 1);
          return range.getBoundingClientRect();
        });
        words.push({
          word,
          left: Math.min(...boxes.map((box) => box.left)),
          right: Math.max(...boxes.map((box) => box.right)),
          top: boxes[0].top,
          letters: boxes.map((box) => box.left),
        });
      }
    return words;
  })()`);
}

const ARABIC = /\p{Script=Arabic}/u;

/**
 * What is wrong with the order of a text that is read from right to left: each word stands to the left of the one before it (or on a later line), letters
 * of Arabic words run to the left, and those of numbers and codes to the right.
 */
export function readingFaults(words: readonly PlacedWord[]): string[] {
  const faults: string[] = [];
  words.forEach(({ word, letters, right, top }, index) => {
    const before = words[index - 1];
    const isSameLine = before !== undefined && Math.abs(before.top - top) < 8;
    if (isSameLine && right > before.left + 1) faults.push(`"${word}" does not stand left of "${before.word}"`);
    const isForward = letters.every((left, at) => at === 0 || left >= letters[at - 1]! - 0.5);
    const isBackward = letters.every((left, at) => at === 0 || left <= letters[at - 1]! + 0.5);
    if (ARABIC.test(word) ? !isBackward : !isForward) faults.push(`the letters of "${word}" run the wrong way`);
  });
  return faults;
}
