/** The last day on which a point was in use. */
import { useState } from 'react';
import type { PointView } from '../../../shared/ipc/points-contract.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DayField, isDay } from '../../components/fields.tsx';

interface Props {
  readonly point: PointView;
  readonly onClose: () => void;
  readonly onEnd: (lastDay: string) => void;
}

export function EndDialog({ point, onClose, onEnd }: Props) {
  const [day, setDay] = useState('');
  return (
    <Dialog
      title={`End “${point.name ?? point.pointId}”`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={day === '' || !isDay(day)} onPress={() => onEnd(day)}>
            End it
          </Button>
        </>
      }
    >
      <DayField label="Last day in use" value={day} onChange={setDay} />
    </Dialog>
  );
}
