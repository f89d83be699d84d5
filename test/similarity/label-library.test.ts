/** Labels prepared in threads are what they would be here, are kept, and stop when told to. */
import { describe, expect, it } from 'vitest';
import { LabelLibrary, memoryShelf, type VectorShelf } from '../../electron/similarity/label-library.ts';
import { meanings, meaningsElsewhere } from '../../electron/similarity/meanings.ts';

/** More than are worked out without threads. */
const MANY = Array.from({ length: 150 }, (_, i) => `garden chair, set ${i}`);

function counted(shelf: VectorShelf): VectorShelf & { readonly puts: () => number } {
  let puts = 0;
  return {
    get: (key) => shelf.get(key),
    put: (entries) => {
      puts += entries.size;
      shelf.put(entries);
    },
    puts: () => puts,
  };
}

describe('the label library', () => {
  it('gives many labels, worked out in threads, the traits each has by itself', async () => {
    const library = new LabelLibrary(memoryShelf());
    await library.prepare(MANY);
    expect(library.size).toBe(MANY.length);
    for (const label of [MANY[0]!, MANY[77]!, MANY.at(-1)!]) {
      const alone = new LabelLibrary(memoryShelf());
      await alone.prepare([label]);
      expect(library.traits(label)).toEqual(alone.traits(label));
    }
  });

  it('says after every batch how far it is, up to all of them', async () => {
    const told: number[] = [];
    await new LabelLibrary(memoryShelf()).prepare(MANY, async (done, total) => {
      expect(total).toBe(MANY.length);
      told.push(done);
    });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(MANY.length);
  });

  it('works nothing out again that the shelf holds', async () => {
    const shelf = counted(memoryShelf());
    await new LabelLibrary(shelf).prepare(MANY);
    expect(shelf.puts()).toBe(MANY.length);
    const again = new LabelLibrary(shelf);
    await again.prepare([...MANY, 'one more']);
    expect(shelf.puts()).toBe(MANY.length + 1);
    expect(again.traits(MANY[3]!).vector).toHaveLength(512);
  });

  it('ends with what its caller throws between batches, and can go on afterwards', async () => {
    const library = new LabelLibrary(memoryShelf());
    const stop = new Error('stopped');
    await expect(
      library.prepare(MANY, async () => {
        throw stop;
      }),
    ).rejects.toBe(stop);
    expect(library.size).toBeLessThan(MANY.length);
    await library.prepare(MANY);
    expect(library.size).toBe(MANY.length);
  });

  it('prepares others between two batches for whoever asks first', async () => {
    const library = new LabelLibrary(memoryShelf());
    let before = Infinity;
    await library.prepare(MANY, async (done) => {
      if (library.has('asked meanwhile')) return;
      await library.prepare(['asked meanwhile']);
      before = done;
    });
    expect(before).toBeLessThan(MANY.length);
  });
});

describe('meanings', () => {
  it('are the same from a thread as from here, a label without letters included', async () => {
    const labels = ['men’s running shoes', '', '💡', 'car insurance'];
    expect(await meaningsElsewhere(labels)).toEqual(await meanings(labels));
  });
});
