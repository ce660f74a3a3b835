"""What is done before the public: asking, promising, answering, accepting, planning, publishing; one file each, found by name."""
