-- The first figures, all from SCB (CC0) unless the row says otherwise; fetched_at is the day they came into this store.
insert into figure (key, position, label_sv, label_en, unit, source, source_url, stale_after_months)
values
    ('population', 1, 'Folkmängd 31 december', 'Population 31 December', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('births', 2, 'Födda', 'Births', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('deaths', 3, 'Döda', 'Deaths', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('in_total', 4, 'Inflyttade', 'Moved in', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('out_total', 5, 'Utflyttade', 'Moved out', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('net_total', 6, 'Flyttnetto', 'Net migration', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('net_own_county', 7, 'Flyttnetto inom länet', 'Net migration within the county', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('net_rest_of_sweden', 8, 'Flyttnetto mot övriga Sverige', 'Net migration, rest of Sweden', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('net_domestic', 9, 'Inrikes flyttnetto', 'Net domestic migration', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('net_abroad', 10, 'Flyttnetto mot utlandet', 'Net migration, abroad', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('adjustment', 11, 'Justering', 'Adjustment', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('land_area', 12, 'Landareal', 'Land area', 'km²', 'SCB', null, null);

-- Population 31 December 2000 to 2022, one value a year. The county's is the sum of the twelve.
insert into figure_value (key, area_code, period, value, source, source_url, fetched_at)
select 'population', area_code, (1999 + n)::text, value,
    case area_code when '08' then 'Summan av de tolv kommunerna i SCB, Folkmängden i Sveriges kommuner 1950–2022'
        else 'SCB, Folkmängden i Sveriges kommuner 1950–2022' end,
    'https://www.scb.se/be0101', '2026-11-23 00:00 Europe/Stockholm'
from (values
    ('08', array[235391, 234697, 234627, 234886, 234496, 233944, 233776, 233834, 233397, 233639, 233536, 233090, 233548, 233874, 235598, 237679, 242301, 243536, 244670, 245446, 246010, 247175, 247711]),
    ('0821', array[6380, 6349, 6300, 6348, 6244, 6066, 6033, 5931, 5930, 5873, 5777, 5768, 5730, 5718, 5782, 5857, 6080, 6087, 6094, 5921, 5731, 5645, 5584]),
    ('0834', array[7468, 7361, 7293, 7231, 7263, 7240, 7154, 7133, 7076, 7044, 6962, 6886, 6858, 6879, 6925, 6943, 7063, 7083, 7098, 7125, 7149, 7113, 7042]),
    ('0840', array[13442, 13410, 13430, 13481, 13403, 13405, 13520, 13608, 13737, 13834, 14021, 14138, 14256, 14368, 14498, 14669, 14916, 15000, 15048, 15249, 15487, 15722, 15985]),
    ('0860', array[15163, 14977, 14893, 14739, 14591, 14456, 14306, 14196, 14046, 13855, 13696, 13515, 13550, 13635, 13738, 13919, 14607, 14579, 14360, 14224, 14107, 14056, 14064]),
    ('0861', array[13227, 13240, 13220, 13256, 13226, 13103, 13111, 13114, 12956, 12980, 12909, 12853, 12799, 12949, 13057, 13144, 13395, 13498, 13565, 13430, 13264, 13258, 13276]),
    ('0862', array[9772, 9750, 9690, 9659, 9643, 9543, 9436, 9383, 9331, 9223, 9187, 9039, 8991, 8964, 9009, 9090, 9348, 9368, 9400, 9445, 9360, 9329, 9347]),
    ('0880', array[59308, 59787, 60066, 60415, 60649, 60924, 61321, 61533, 61693, 62388, 62815, 63055, 63671, 63887, 64676, 65704, 66571, 67451, 68510, 69467, 70329, 71328, 72018]),
    ('0881', array[19785, 19782, 19871, 19968, 19882, 19775, 19680, 19643, 19557, 19576, 19651, 19636, 19486, 19489, 19714, 19754, 20311, 20406, 20350, 20318, 20273, 20284, 20303]),
    ('0882', array[26349, 26213, 26161, 26253, 26300, 26247, 26244, 26294, 26309, 26232, 26163, 26166, 26144, 26212, 26301, 26450, 27006, 26928, 26928, 27102, 27147, 27220, 27028]),
    ('0883', array[37433, 36956, 36913, 36768, 36566, 36505, 36400, 36458, 36356, 36290, 36206, 36015, 35892, 35867, 35920, 36049, 36438, 36551, 36680, 36679, 36655, 36747, 36650]),
    ('0884', array[15776, 15644, 15628, 15621, 15596, 15613, 15588, 15608, 15551, 15538, 15473, 15397, 15403, 15287, 15297, 15419, 15636, 15728, 15764, 15647, 15672, 15578, 15557]),
    ('0885', array[11288, 11228, 11162, 11147, 11133, 11067, 10983, 10933, 10855, 10806, 10676, 10622, 10768, 10619, 10681, 10681, 10930, 10857, 10873, 10839, 10836, 10895, 10857])
) as series (area_code, "values"), unnest("values") with ordinality as year (value, n);

-- Population 31 December 2023.
insert into figure_value (key, area_code, period, value, source, source_url, fetched_at)
select 'population', area_code, '2023', value, 'SCB, be0101_tabhel2023.xlsx', 'https://www.scb.se/be0101', '2026-11-23 00:00 Europe/Stockholm'
from (values
    ('08', 246667), ('0821', 5438), ('0834', 7002), ('0840', 16144), ('0860', 13883), ('0861', 13134), ('0862', 9056), ('0880', 72304), ('0881', 20145), ('0882', 26918), ('0883', 36434), ('0884', 15461), ('0885', 10748)
) as place (area_code, value);

-- Population 31 December 2024, as SVT Nyheter Småland told SCB's figures: the county and seven of the twelve.
insert into figure_value (key, area_code, period, value, source, source_url, fetched_at)
select 'population', area_code, '2024', value, 'SCB via SVT Nyheter Småland',
    'https://svt.se/nyheter/lokalt/smaland/scb-farre-nyfodda-an-pa-decennier-i-kronoberg-och-kalmar-lan', '2026-11-23 00:00 Europe/Stockholm'
from (values
    ('08', 246352), ('0834', 6984), ('0840', 16224), ('0861', 13069), ('0880', 72704), ('0882', 26923), ('0883', 36447), ('0884', 15384)
) as place (area_code, value);

-- The other five are missing and say so: Högsby, Hultsfred, Emmaboda, Nybro, Borgholm. Revision 2 will hold them.
insert into figure_value (key, area_code, period, missing_code, source, source_url, fetched_at)
select 'population', area_code, '2024', 'not_reported', 'SCB', 'https://www.scb.se/be0101', '2026-11-23 00:00 Europe/Stockholm'
from (values ('0821'), ('0860'), ('0862'), ('0881'), ('0885')) as place (area_code);

-- Births, deaths and moves 2023, in the order of the keys below. A municipality's domestic net is own county + rest of
-- Sweden; the county's is against the rest of Sweden alone, so it is not the sum of the twelve. The adjustment is SCB's.
insert into figure_value (key, area_code, period, value, source, source_url, fetched_at)
select keys[n], area_code, '2023', value, 'SCB, be0101_tabhel2023.xlsx', 'https://www.scb.se/be0101', '2026-11-23 00:00 Europe/Stockholm'
from (values
    ('08', array[2108, 2896, 7486, 7819, -333, 0, -654, -654, 321, 77]),
    ('0821', array[32, 69, 317, 435, -118, -120, -10, -130, 12, 9]),
    ('0834', array[64, 93, 362, 375, -13, -35, 22, -13, 0, 2]),
    ('0840', array[124, 171, 1007, 806, 201, 131, 42, 173, 28, 5]),
    ('0860', array[106, 176, 649, 774, -125, -81, -101, -182, 57, 14]),
    ('0861', array[107, 183, 597, 664, -67, -32, -24, -56, -11, 1]),
    ('0862', array[73, 141, 369, 594, -225, -140, -105, -245, 20, 2]),
    ('0880', array[700, 653, 4236, 4009, 227, 447, -281, 166, 61, 12]),
    ('0881', array[177, 284, 990, 1046, -56, -58, -45, -103, 47, 5]),
    ('0882', array[244, 278, 1025, 1109, -84, 4, -131, -127, 43, 8]),
    ('0883', array[289, 490, 1301, 1331, -30, -49, -20, -69, 39, 15]),
    ('0884', array[141, 196, 628, 671, -43, 14, -61, -47, 4, 2]),
    ('0885', array[51, 162, 621, 621, 0, -81, 60, -21, 21, 2])
) as moves (area_code, "values"),
    (select array['births', 'deaths', 'in_total', 'out_total', 'net_total', 'net_own_county', 'net_rest_of_sweden',
        'net_domestic', 'net_abroad', 'adjustment'] as keys) as columns,
    unnest("values") with ordinality as figure (value, n);

-- The county's domestic net before 2023, as the programme has told it.
insert into figure_value (key, area_code, period, value, source, fetched_at)
values
    ('net_domestic', '08', '2020', 57, 'Fler till Kalmar län, Mål och mått', '2026-11-23 00:00 Europe/Stockholm'),
    ('net_domestic', '08', '2021', 332, 'Fler till Kalmar län, Mål och mått', '2026-11-23 00:00 Europe/Stockholm'),
    ('net_domestic', '08', '2022', 32, 'Fler till Kalmar län, Mål och mått', '2026-11-23 00:00 Europe/Stockholm');

-- Land area. Three are worked out from SCB's inhabitants per km² 2015–2022, so they are whole km² and may be one off
-- (Hultsfred two). The source of Mörbylånga's gives no year. The county's is summed where it is shown.
insert into figure_value (key, area_code, period, value, source, source_url, fetched_at)
select 'land_area', area_code, period, value, source, source_url, '2026-11-23 00:00 Europe/Stockholm'
from (values
    ('0821', '2014', 751.11, 'SCB via Wikipedia', null),
    ('0834', '2014', 468.41, 'SCB via Wikipedia', null),
    ('0861', '2014', 599.46, 'SCB via Wikipedia', null),
    ('0880', '2014', 956.9, 'SCB via Wikipedia', null),
    ('0881', '2014', 1171.69, 'SCB via Wikipedia', null),
    ('0882', '2014', 1046.62, 'SCB via Wikipedia', null),
    ('0883', '2014', 1874.43, 'SCB via Wikipedia', null),
    ('0884', '2014', 1140.23, 'SCB via Wikipedia', null),
    ('0840', 'undated', 666.36, 'bygg.se', 'https://bygg.se/stad/morbylanga'),
    ('0860', '2015–2022', 1122, 'Uträknad ur SCB:s invånare per km²', null),
    ('0862', '2015–2022', 689, 'Uträknad ur SCB:s invånare per km²', null),
    ('0885', '2015–2022', 677, 'Uträknad ur SCB:s invånare per km²', null)
) as place (area_code, period, value, source, source_url);
