"""Evidence of language: what stands together across a seam, and what a sentence wants."""
