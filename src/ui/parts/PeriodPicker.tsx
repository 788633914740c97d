import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../context";
import { periodChoices } from "../logic/periods";
import { useSession } from "../session";

interface PeriodPickerProps {
  readonly label: string;
  readonly value: string | null;
  /** The words of the choice that leaves it to the sheet; left out where a period must be chosen. */
  readonly automatic?: string;
  readonly disabled?: boolean;
  readonly onChange: (period: string | null) => void;
}

export function PeriodPicker({ label, value, automatic, disabled = false, onChange }: PeriodPickerProps): ReactNode {
  const { say, services } = usePane();
  const { ruleset } = useSession();
  const choices = periodChoices(services.today(), ruleset?.catalogue ?? null);
  const all = value === null || choices.includes(value) ? choices : [value, ...choices];
  return (
    <Field label={label} orientation="horizontal">
      <Select value={value ?? ""} disabled={disabled} onChange={(_, data) => onChange(data.value === "" ? null : data.value)}>
        {automatic === undefined ? null : <option value="">{automatic}</option>}
        {all.map((id) => (
          <option key={id} value={id}>
            {say.period(id)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
