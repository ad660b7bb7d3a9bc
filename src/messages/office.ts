/** Rows of «Параметры» that documents take their head and signatures from. */
import type { OfficeId } from '../domain/documents/office';

interface OfficeSetting {
  readonly name: string;
  /** Used where the value is blank; '' leaves a line to fill by hand. */
  readonly standard: string;
  readonly note: string;
}

export const OFFICE_SETTINGS: Readonly<Record<OfficeId, OfficeSetting>> = {
  organisation: {
    name: 'Документы: организация',
    standard: '',
    note: 'Полное название, как в шапке приказа, например «Управление образования администрации …». Если пусто, в документах останется строка для заполнения.',
  },
  place: {
    name: 'Документы: место',
    standard: '',
    note: 'Город, посёлок или район, где подписывают документы, например «г. Энск».',
  },
  head: {
    name: 'Документы: кто подписывает',
    standard: 'Начальник управления образования',
    note: 'Должность того, кто подписывает приказы и утверждает планы. Фамилию вписывают от руки: в книге имён нет.',
  },
  control: {
    name: 'Документы: кто контролирует',
    standard: 'Заместитель начальника управления образования',
    note: 'Должность того, на кого возложен контроль исполнения приказа.',
  },
  methodService: {
    name: 'Документы: методическая служба',
    standard: 'Методический кабинет',
    note: 'Кто сопровождает школы: методический кабинет, ИМЦ, ЦРО.',
  },
  executor: {
    name: 'Документы: исполнитель',
    standard: 'Методист',
    note: 'Должность того, кто готовит справки и отчёты.',
  },
  schoolHead: {
    name: 'Документы: кто подписывает в ОО',
    standard: 'Директор',
    note: 'Должность для документов школы.',
  },
  schoolExecutor: {
    name: 'Документы: исполнитель в ОО',
    standard: 'Заместитель директора по УВР',
    note: 'Должность того, кто готовит документы школы.',
  },
};
