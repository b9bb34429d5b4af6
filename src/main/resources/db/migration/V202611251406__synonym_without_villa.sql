-- The Swedish stemmer makes villa and vill (wants) one word: half the site would be about homes.
update synonym_group
set words = 'bostad, bostäder, boende, bo, hus, lägenhet, hyresrätt, tomt', version = version + 1
where locale = 'sv' and words = 'bostad, bostäder, boende, bo, hus, lägenhet, hyresrätt, villa, tomt';
