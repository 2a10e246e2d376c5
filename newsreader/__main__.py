"""`python -m newsreader` is the same as `newsreader`."""

from newsreader.cli import main

raise SystemExit(main())
