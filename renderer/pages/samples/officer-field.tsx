/** Who is at the window, for what is signed and logged. */
import { Input, Label, TextField } from 'react-aria-components';
import { officer } from './officer.ts';

export function OfficerField() {
  const name = officer.use();
  return (
    <TextField className="field officer" value={name} onChange={officer.set} maxLength={120}>
      <Label>Your name, for signatures and the log</Label>
      <Input placeholder="First name and surname" />
    </TextField>
  );
}
