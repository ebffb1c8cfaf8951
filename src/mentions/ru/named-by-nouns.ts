/** Nouns for a body or a place whose name stands behind them as it is: «партия «Рассвет»», «компания Boeing», «город Осло». */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  (
    'авиакомпания агентство альянс ансамбль ассоциация банк блок бренд бюро газета гостиница группа группировка движение ' +
    'журнал завод издание издательство интернет-магазин картель клуб коалиция команда компания концерн корпорация лейбл ' +
    'магазин мессенджер объединение оператор организация партия портал производитель профсоюз радио радиостанция ресторан ретейлер ' +
    'сайт сервис сеть соцсеть студия телеканал телекомпания театр фирма фонд холдинг'
  ).split(' '),
);

/** Nouns for places that their name alone means as well: «город Осло» is «Осло», but «отель «Прага»» is no city. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  (
    'аул город городок губерния деревня кантон область озеро округ остров поселок провинция район регион река республика село ' +
    'станица уезд хутор штат'
  ).split(' '),
);

/** Places that lie in no other of their kind: «из города Осло» is Oslo, where «из провинции Китая» is a part of China. */
export const SETTLEMENTS: ReadonlySet<string> = new Set(
  'аул город городок деревня озеро остров поселок река село станица хутор'.split(' '),
);

/** Parts of a body that its name does not name: «фракция «Рассвет»» is not the party. */
export const PARTS: ReadonlySet<string> = new Set(
  'фракция отделение политсовет президиум штаб офис крыло ячейка совет комитет правление руководство пресс-служба филиал редакция администрация'.split(
    ' ',
  ),
);
