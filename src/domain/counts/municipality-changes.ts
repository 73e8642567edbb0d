/*
 * The numbers of municipalities (kommuner) that went away from 2017 to 2024: each line is a number that came, the
 * municipality's name, and the numbers that it came of. By Statistics Norway's classification of municipalities (klass 131)
 * and its lists of changes. Changes of a border without a change of number are not followed: they concern few people.
 */

/** 1 January 2017. */
export const since2017 = `
0710 Sandefjord 0706 0719 0720
`;

/** 1 January 2018: mergers in Vestfold; Sør-Trøndelag and Nord-Trøndelag became Trøndelag. */
export const since2018 = `
0712 Larvik 0709 0728
0715 Holmestrand 0702 0714
0729 Færder 0722 0723
5001 Trondheim 1601
5004 Steinkjer 1702
5005 Namsos 1703
5011 Hemne 1612
5012 Snillfjord 1613
5013 Hitra 1617
5014 Frøya 1620
5015 Ørland 1621
5016 Agdenes 1622
5017 Bjugn 1627
5018 Åfjord 1630
5019 Roan 1632
5020 Osen 1633
5021 Oppdal 1634
5022 Rennebu 1635
5023 Meldal 1636
5024 Orkdal 1638
5025 Røros 1640
5026 Holtålen 1644
5027 Midtre Gauldal 1648
5028 Melhus 1653
5029 Skaun 1657
5030 Klæbu 1662
5031 Malvik 1663
5032 Selbu 1664
5033 Tydal 1665
5034 Meråker 1711
5035 Stjørdal 1714
5036 Frosta 1717
5037 Levanger 1719
5038 Verdal 1721
5039 Verran 1724
5040 Namdalseid 1725
5041 Snåsa 1736
5042 Lierne 1738
5043 Røyrvik 1739
5044 Namsskogan 1740
5045 Grong 1742
5046 Høylandet 1743
5047 Overhalla 1744
5048 Fosnes 1748
5049 Flatanger 1749
5050 Vikna 1750
5051 Nærøy 1751
5052 Leka 1755
5053 Inderøy 1756
5054 Indre Fosen 1624 1718
`;

/** 1 January 2019: Rindal came from Møre og Romsdal. */
export const since2019 = `
5061 Rindal 1567
`;

/**
 * 1 January 2020: the reform of municipalities and counties. Ålesund was one with Haram until 2024; those of before lie on
 * one side of the line that was drawn then, so they lead past it.
 */
export const since2020 = `
3001 Halden 0101
3002 Moss 0104 0136
3003 Sarpsborg 0105
3004 Fredrikstad 0106
3005 Drammen 0602 0625 0711
3006 Kongsberg 0604
3007 Ringerike 0605
3011 Hvaler 0111
3012 Aremark 0118
3013 Marker 0119
3014 Indre Østfold 0122 0123 0124 0125 0138
3015 Skiptvet 0127
3016 Rakkestad 0128
3017 Råde 0135
3018 Våler 0137
3019 Vestby 0211
3020 Nordre Follo 0213 0217
3021 Ås 0214
3022 Frogn 0215
3023 Nesodden 0216
3024 Bærum 0219
3025 Asker 0220 0627 0628
3026 Aurskog-Høland 0121 0221
3027 Rælingen 0228
3028 Enebakk 0229
3029 Lørenskog 0230
3030 Lillestrøm 0226 0227 0231
3031 Nittedal 0233
3032 Gjerdrum 0234
3033 Ullensaker 0235
3034 Nes 0236
3035 Eidsvoll 0237
3036 Nannestad 0238
3037 Hurdal 0239
3038 Hole 0612
3039 Flå 0615
3040 Nesbyen 0616
3041 Gol 0617
3042 Hemsedal 0618
3043 Ål 0619
3044 Hol 0620
3045 Sigdal 0621
3046 Krødsherad 0622
3047 Modum 0623
3048 Øvre Eiker 0624
3049 Lier 0626
3050 Flesberg 0631
3051 Rollag 0632
3052 Nore og Uvdal 0633
3053 Jevnaker 0532
3054 Lunner 0533
3401 Kongsvinger 0402
3403 Hamar 0403
3405 Lillehammer 0501
3407 Gjøvik 0502
3411 Ringsaker 0412
3412 Løten 0415
3413 Stange 0417
3414 Nord-Odal 0418
3415 Sør-Odal 0419
3416 Eidskog 0420
3417 Grue 0423
3418 Åsnes 0425
3419 Våler 0426
3420 Elverum 0427
3421 Trysil 0428
3422 Åmot 0429
3423 Stor-Elvdal 0430
3424 Rendalen 0432
3425 Engerdal 0434
3426 Tolga 0436
3427 Tynset 0437
3428 Alvdal 0438
3429 Folldal 0439
3430 Os 0441
3431 Dovre 0511
3432 Lesja 0512
3433 Skjåk 0513
3434 Lom 0514
3435 Vågå 0515
3436 Nord-Fron 0516
3437 Sel 0517
3438 Sør-Fron 0519
3439 Ringebu 0520
3440 Øyer 0521
3441 Gausdal 0522
3442 Østre Toten 0528
3443 Vestre Toten 0529
3446 Gran 0534
3447 Søndre Land 0536
3448 Nordre Land 0538
3449 Sør-Aurdal 0540
3450 Etnedal 0541
3451 Nord-Aurdal 0542
3452 Vestre Slidre 0543
3453 Øystre Slidre 0544
3454 Vang 0545
3801 Horten 0701
3802 Holmestrand 0713 0715
3803 Tønsberg 0704 0716
3804 Sandefjord 0710
3805 Larvik 0712
3806 Porsgrunn 0805
3807 Skien 0806
3808 Notodden 0807
3811 Færder 0729
3812 Siljan 0811
3813 Bamble 0814
3814 Kragerø 0815
3815 Drangedal 0817
3816 Nome 0819
3817 Midt-Telemark 0821 0822
3818 Tinn 0826
3819 Hjartdal 0827
3820 Seljord 0828
3821 Kviteseid 0829
3822 Nissedal 0830
3823 Fyresdal 0831
3824 Tokke 0833
3825 Vinje 0834
4201 Risør 0901
4202 Grimstad 0904
4203 Arendal 0906
4204 Kristiansand 1001 1017 1018
4205 Lindesnes 1002 1021 1029
4206 Farsund 1003
4207 Flekkefjord 1004
4211 Gjerstad 0911
4212 Vegårshei 0912
4213 Tvedestrand 0914
4214 Froland 0919
4215 Lillesand 0926
4216 Birkenes 0928
4217 Åmli 0929
4218 Iveland 0935
4219 Evje og Hornnes 0937
4220 Bygland 0938
4221 Valle 0940
4222 Bykle 0941
4223 Vennesla 1014
4224 Åseral 1026
4225 Lyngdal 1027 1032
4226 Hægebostad 1034
4227 Kvinesdal 1037
4228 Sirdal 1046
1103 Stavanger 1141 1142
1108 Sandnes 1102 1129
4601 Bergen 1201
4602 Kinn 1401 1439
4611 Etne 1211
4612 Sveio 1216
4613 Bømlo 1219
4614 Stord 1221
4615 Fitjar 1222
4616 Tysnes 1223
4617 Kvinnherad 1224
4618 Ullensvang 1227 1228 1231
4619 Eidfjord 1232
4620 Ulvik 1233
4621 Voss 1234 1235
4622 Kvam 1238
4623 Samnanger 1242
4624 Bjørnafjorden 1241 1243
4625 Austevoll 1244
4626 Øygarden 1245 1246 1259
4627 Askøy 1247
4628 Vaksdal 1251
4629 Modalen 1252
4630 Osterøy 1253
4631 Alver 1256 1260 1263
4632 Austrheim 1264
4633 Fedje 1265
4634 Masfjorden 1266
4635 Gulen 1411
4636 Solund 1412
4637 Hyllestad 1413
4638 Høyanger 1416
4639 Vik 1417
4640 Sogndal 1418 1419 1420
4641 Aurland 1421
4642 Lærdal 1422
4643 Årdal 1424
4644 Luster 1426
4645 Askvoll 1428
4646 Fjaler 1429
4647 Sunnfjord 1430 1431 1432 1433
4648 Bremanger 1438
4649 Stad 1441 1443
4650 Gloppen 1445
4651 Stryn 1449
1506 Molde 1502 1543 1545
1508 Ålesund 1504 1523 1529 1546
1580 Haram 1534
1577 Volda 1444 1519
1578 Fjord 1524 1526
1579 Hustadvika 1548 1551
1806 Narvik 1805 1854
1875 Hamarøy 1849
5001 Trondheim 5030
5006 Steinkjer 5004 5039
5007 Namsos 5005 5040 5048
5055 Heim 1571 5011
5056 Hitra 5013
5057 Ørland 5015 5017
5058 Åfjord 5018 5019
5059 Orkland 5016 5023 5024
5060 Nærøysund 5050 5051
5401 Tromsø 1902
5402 Harstad 1903
5403 Alta 2012
5404 Vardø 2002
5405 Vadsø 2003
5406 Hammerfest 2004 2017
5411 Kvæfjord 1911
5412 Tjeldsund 1852 1913
5413 Ibestad 1917
5414 Gratangen 1919
5415 Lavangen 1920
5416 Bardu 1922
5417 Salangen 1923
5418 Målselv 1924
5419 Sørreisa 1925
5420 Dyrøy 1926
5421 Senja 1927 1928 1929 1931
5422 Balsfjord 1933
5423 Karlsøy 1936
5424 Lyngen 1938
5425 Storfjord 1939
5426 Kåfjord 1940
5427 Skjervøy 1941
5428 Nordreisa 1942
5429 Kvænangen 1943
5430 Kautokeino 2011
5432 Loppa 2014
5433 Hasvik 2015
5434 Måsøy 2018
5435 Nordkapp 2019
5436 Porsanger 2020
5437 Karasjok 2021
5438 Lebesby 2022
5439 Gamvik 2023
5440 Berlevåg 2024
5441 Tana 2025
5442 Nesseby 2027
5443 Båtsfjord 2028
5444 Sør-Varanger 2030
`;

/** 1 January 2024: Viken, Vestfold og Telemark and Troms og Finnmark were divided. */
export const since2024 = `
3101 Halden 3001
3103 Moss 3002
3105 Sarpsborg 3003
3107 Fredrikstad 3004
3110 Hvaler 3011
3112 Råde 3017
3114 Våler 3018
3116 Skiptvet 3015
3118 Indre Østfold 3014
3120 Rakkestad 3016
3122 Marker 3013
3124 Aremark 3012
3201 Bærum 3024
3203 Asker 3025
3205 Lillestrøm 3030
3207 Nordre Follo 3020
3209 Ullensaker 3033
3212 Nesodden 3023
3214 Frogn 3022
3216 Vestby 3019
3218 Ås 3021
3220 Enebakk 3028
3222 Lørenskog 3029
3224 Rælingen 3027
3226 Aurskog-Høland 3026
3228 Nes 3034
3230 Gjerdrum 3032
3232 Nittedal 3031
3234 Lunner 3054
3236 Jevnaker 3053
3238 Nannestad 3036
3240 Eidsvoll 3035
3242 Hurdal 3037
3301 Drammen 3005
3303 Kongsberg 3006
3305 Ringerike 3007
3310 Hole 3038
3312 Lier 3049
3314 Øvre Eiker 3048
3316 Modum 3047
3318 Krødsherad 3046
3320 Flå 3039
3322 Nesbyen 3040
3324 Gol 3041
3326 Hemsedal 3042
3328 Ål 3043
3330 Hol 3044
3332 Sigdal 3045
3334 Flesberg 3050
3336 Rollag 3051
3338 Nore og Uvdal 3052
3901 Horten 3801
3903 Holmestrand 3802
3905 Tønsberg 3803
3907 Sandefjord 3804
3909 Larvik 3805
3911 Færder 3811
4001 Porsgrunn 3806
4003 Skien 3807
4005 Notodden 3808
4010 Siljan 3812
4012 Bamble 3813
4014 Kragerø 3814
4016 Drangedal 3815
4018 Nome 3816
4020 Midt-Telemark 3817
4022 Seljord 3820
4024 Hjartdal 3819
4026 Tinn 3818
4028 Kviteseid 3821
4030 Nissedal 3822
4032 Fyresdal 3823
4034 Tokke 3824
4036 Vinje 3825
5501 Tromsø 5401
5503 Harstad 5402
5510 Kvæfjord 5411
5512 Tjeldsund 5412
5514 Ibestad 5413
5516 Gratangen 5414
5518 Lavangen 5415
5520 Bardu 5416
5522 Salangen 5417
5524 Målselv 5418
5526 Sørreisa 5419
5528 Dyrøy 5420
5530 Senja 5421
5532 Balsfjord 5422
5534 Karlsøy 5423
5536 Lyngen 5424
5538 Storfjord 5425
5540 Kåfjord 5426
5542 Skjervøy 5427
5544 Nordreisa 5428
5546 Kvænangen 5429
5601 Alta 5403
5603 Hammerfest 5406
5605 Sør-Varanger 5444
5607 Vadsø 5405
5610 Karasjok 5437
5612 Kautokeino 5430
5614 Loppa 5432
5616 Hasvik 5433
5618 Måsøy 5434
5620 Nordkapp 5435
5622 Porsanger 5436
5624 Lebesby 5438
5626 Gamvik 5439
5628 Tana 5441
5630 Berlevåg 5440
5632 Båtsfjord 5443
5634 Vardø 5404
5636 Nesseby 5442
`;

/** Those that were divided: nobody can say by the number alone where their people belong. */
export const divided: Readonly<Record<string, readonly string[]>> = {
  // Snillfjord, 2020: Orkland, Heim and Hitra.
  '5012': ['5059', '5055', '5056'],
  // Tysfjord, 2020: Narvik and Hamarøy.
  '1850': ['1806', '1875'],
  // Ålesund, 2024: Ålesund and Haram.
  '1507': ['1508', '1580'],
};
