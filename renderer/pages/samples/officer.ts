/** Who sits at the window: asked once, and put beside every act that is signed or logged. */
import { createStore } from '../../state/store.ts';

export const officer = createStore('');
