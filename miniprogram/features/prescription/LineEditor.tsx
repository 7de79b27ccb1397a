import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { FREQUENCIES } from '@shared/domain/drug/frequencies';
import { routeOf } from '@shared/domain/drug/routes';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import { TextInput } from '../../ui/TextInput';
import { quantityOf, type FormLine } from './draftForm';
import './prescription.scss';

type Props = {
  readonly line: FormLine;
  readonly onChange: (line: FormLine) => void;
  readonly onRemove: () => void;
};

/** Frequencies in sight at once; the others are one tap away. */
const USUAL = 6;
const ALL = FREQUENCIES.map(({ code, words }) => ({ value: code as string, label: words }));

/** 一味药: dose, way, how often, how long; the quantity follows, with its arithmetic. */
export function LineEditor({ line, onChange, onRemove }: Props) {
  const { drug } = line;
  const change = (part: Partial<FormLine>) => onChange({ ...line, ...part });
  const isRare = ALL.findIndex(({ value }) => value === line.frequency) >= USUAL;
  const [isOpen, setOpen] = useState(isRare);
  const quantity = quantityOf(line);
  const routes = drug.routes.map((code) => ({ value: code, label: routeOf(code)?.words ?? code }));
  return (
    <Card className="prescription">
      <View className="prescription__head">
        <View>
          <Text className="prescription__name">{drug.genericName}</Text>
          <Text className="prescription__quiet">{`${drug.strength}，${drug.form}，${drug.maker}`}</Text>
        </View>
        <Pressable className="prescription__remove" ariaLabel={`去掉${drug.genericName}`} onPress={onRemove}>
          <Icon name="close" size={20} />
        </Pressable>
      </View>
      <Field label={`每次几${drug.pack.unitName}`} required hint={`每${drug.pack.unitName}的规格见上`}>
        <TextInput
          value={line.dose}
          onChange={(dose) => change({ dose })}
          type="digit"
          maxLength={8}
          ariaLabel={`${drug.genericName}每次用量`}
        />
      </Field>
      <Field label="用药途径" required>
        <Choice
          options={routes}
          value={line.route}
          onChange={(route) => change({ route })}
          ariaLabel={`${drug.genericName}用药途径`}
        />
      </Field>
      <Field label="频次" required>
        <Choice
          options={isOpen ? ALL : ALL.slice(0, USUAL)}
          value={line.frequency}
          onChange={(frequency) => change({ frequency })}
          ariaLabel={`${drug.genericName}频次`}
        />
        {!isOpen && (
          <Pressable className="prescription__match" ariaLabel="更多频次" onPress={() => setOpen(true)}>
            <Text>更多频次</Text>
          </Pressable>
        )}
      </Field>
      <Field label="用几天" required hint="一般不超过 7 天；慢性病可到 84 天，要写明理由">
        <TextInput
          value={line.days}
          onChange={(days) => change({ days })}
          type="number"
          maxLength={2}
          ariaLabel={`${drug.genericName}天数`}
        />
      </Field>
      <Field label="嘱托">
        <TextInput
          value={line.note}
          onChange={(note) => change({ note })}
          placeholder="如 早晨服、饭后"
          maxLength={50}
          ariaLabel={`${drug.genericName}嘱托`}
        />
      </Field>
      {quantity && <Text className="prescription__text">{quantity.words}</Text>}
    </Card>
  );
}
