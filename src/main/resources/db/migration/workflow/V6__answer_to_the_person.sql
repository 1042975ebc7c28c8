-- How long a body has to answer a person who asks about the own data.
insert into deadline_parameter (name, label_ky, label_ru, label_en, amount, unit, source, as_of, verified) values
    ('request.answer', 'Адамдын өз маалыматы жөнүндө суроосуна жооп', 'Ответ человеку о его данных', 'Answer to a person about their data', 7, 'DAYS',
     'Law 58 of 14.04.2008 on personal data: within a week. Whether the Digital Code (Law 178 of 31.07.2025) changes it was not checked', date '2026-11-26', false);
