/** The method that draws up the certificate of a planned campaign. Main has asked where. */
import { ACTOR, type EngineTable, type OpenAudit } from '../open-audit.ts';
import { writeTogether } from '../output-folder.ts';
import { certificateSentence } from './certificate-command.ts';
import { exportCertificate } from './export-certificate.ts';

export function certificateMethods(open: OpenAudit): Pick<EngineTable, 'writeCertificate'> {
  return {
    writeCertificate: ({ campaign, format, folder }) => {
      const audit = open.store;
      return open.jobs.start('Drawing up the certificate', async (task) => {
        const places = await writeTogether(folder, (temporary) =>
          exportCertificate(audit, campaign, format, temporary, task),
        );
        audit.appendLog(ACTOR, 'certificate_exported', { campaign, format, places });
        return { summary: certificateSentence(places), notes: [] };
      });
    },
  };
}
