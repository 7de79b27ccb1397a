import { Text, View } from '@tarojs/components';
import { departmentName } from '@shared/domain/department/departments';
import type { DoctorCard } from '@shared/domain/doctor/doctor';
import { Card } from '../../ui/Card';
import { Portrait } from '../../ui/Portrait';
import { Price } from '../../ui/Price';
import { Tag } from '../../ui/Tag';
import './DoctorListCard.scss';
import { dutyText, promiseText, titleText } from './words';

type Props = { readonly doctor: DoctorCard; readonly now: number; readonly onOpen: () => unknown };

/** 医生 in a list: face, name, title, department, what they treat, promise and price. */
export function DoctorListCard({ doctor, now, onOpen }: Props) {
  const { name, title, departmentCode, hospital, goodAt, text, portraitUrl } = doctor;
  const department = departmentName(departmentCode);
  return (
    <Card
      onPress={onOpen}
      ariaLabel={`${name}，${titleText[title]}，${department}，${dutyText(doctor, now)}`}
    >
      <View className="doctor-card">
        <Portrait url={portraitUrl} name={name} size={56} />
        <View className="doctor-card__words">
          <View className="doctor-card__line">
            <Text className="doctor-card__name">{name}</Text>
            <Text className="doctor-card__quiet">{titleText[title]}</Text>
            <Tag tone={doctor.onDuty ? 'done' : 'quiet'}>{dutyText(doctor, now)}</Tag>
          </View>
          <Text className="doctor-card__quiet">
            {department} · {hospital}
          </Text>
          <Text className="doctor-card__good">{goodAt}</Text>
          {doctor.rating && (
            <Text className="doctor-card__quiet">
              满意度 {doctor.rating.satisfaction.toFixed(1)}，{doctor.rating.count} 条评价
            </Text>
          )}
          <View className="doctor-card__foot">
            <Text className="doctor-card__quiet">{promiseText(doctor)}</Text>
            <Price fen={text.feeFen} />
          </View>
        </View>
      </View>
    </Card>
  );
}
