mod corpora;
