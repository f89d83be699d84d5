/** Service messages taken at their label. */
import { because } from '../law/provision.ts';
import type { Advisory } from './advisory.ts';

export const serviceUnexamined: Advisory = {
  code: 'service_unexamined',
  title: 'Service messages taken at their label',
  why: 'Any promotion makes a service message marketing (PECR reg 2(1)); nobody has recorded whether these carry some.',
  find({ facts }) {
    const unexamined = facts.messages.filter(
      ({ campaign }) => campaign.purpose === 'service' && campaign.containsPromotion === 'unknown',
    );
    return unexamined.length === 0
      ? []
      : [because('service_unexamined', [unexamined[0]!.row], unexamined.length)];
  },
};
