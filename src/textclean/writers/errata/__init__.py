"""The errata table (勘误表): what was wrong, what is right, why, and what became of it, as an editor hands it on."""
