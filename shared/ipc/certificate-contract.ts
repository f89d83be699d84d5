/** The certificate of a planned campaign, with the suppression list to load back. */
import type { PlannedCampaign, SuppressionFormat } from '../model/planned-campaign.ts';

export interface CertificateMethods {
  /** Asks for a folder; `null` when the person cancelled. */
  readonly exportCertificate: {
    args: { readonly campaign: PlannedCampaign; readonly format: SuppressionFormat };
    result: { readonly job: number } | null;
  };
}

export const CERTIFICATE_METHODS = [
  'exportCertificate',
] as const satisfies readonly (keyof CertificateMethods)[];
