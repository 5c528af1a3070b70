#!/bin/sh
# Takes the place of sendmail: each mail becomes a file in the folder of the run, which appears when it is complete.
folder="$WIKI_RUN_FOLDER/mails"
unfinished=$(mktemp "$folder/unfinished.XXXXXX")
cat > "$unfinished"
mv "$unfinished" "$folder/$(date +%s%N).eml"
