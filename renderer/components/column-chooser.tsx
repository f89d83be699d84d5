/** Which columns a table shows. */
import { Columns3 } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { TableColumn } from './virtual-table/column.ts';

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

export function ColumnChooser<Row>({ columns, hidden, onChange }: Props<Row>) {
  const offered = columns.filter(({ always }) => !always);
  const shown = offered.filter(({ id }) => !hidden.includes(id)).map(({ id }) => id);
  return (
    <MenuTrigger>
      <AriaButton className="button button-plain">
        <Columns3 aria-hidden size={16} /> Columns
      </AriaButton>
      <Popover className="list-popover" placement="bottom end">
        <Menu
          className="column-menu"
          aria-label="Columns shown"
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) =>
            onChange(keys === 'all' ? [] : offered.filter(({ id }) => !keys.has(id)).map(({ id }) => id))
          }
        >
          {offered.map(({ id, heading }) => (
            <MenuItem key={id} id={id} className="column-item" textValue={heading}>
              <span className="column-tick" aria-hidden />
              {heading}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
