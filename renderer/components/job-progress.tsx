/** The job under way: what it does, how far it is, and a way to stop it. */
import { Label, ProgressBar } from 'react-aria-components';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import { cancelJob } from '../state/jobs.ts';
import { Button } from './button.tsx';

export function JobProgress({ event: { job, title, progress } }: { readonly event: JobEvent }) {
  return (
    <div className="job">
      <ProgressBar className="job-bar" value={(progress ?? 0) * 100} isIndeterminate={progress === null}>
        {({ valueText }) => (
          <>
            <Label className="job-title">{title}</Label>
            <span className="job-share">{progress === null ? '' : valueText}</span>
            {/* A progress element's value is no inline style, which the content security policy would refuse. */}
            <progress
              className="job-track"
              aria-hidden
              max={1}
              {...(progress === null ? {} : { value: progress })}
            />
          </>
        )}
      </ProgressBar>
      <Button kind="plain" onPress={() => cancelJob(job)}>
        Cancel
      </Button>
    </div>
  );
}
