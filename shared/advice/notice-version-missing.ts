/** Collections with a means of refusing, but no record of which form or script gave it. */
import { because } from '../law/provision.ts';
import type { Advisory } from './advisory.ts';

export const noticeVersionMissing: Advisory = {
  code: 'notice_version_missing',
  title: 'No version of the form or script on record',
  why: 'The version in use that day is what shows that a means of refusing was given (UK GDPR Art 5(2)).',
  find({ facts }) {
    const bare = facts.collections.filter(
      ({ meansOfRefusing, notice }) => meansOfRefusing === 'yes' && notice === null,
    );
    return bare.length === 0
      ? []
      : [
          because(
            'notice_version_missing',
            bare.map(({ row }) => row),
            bare.length,
          ),
        ];
  },
};
