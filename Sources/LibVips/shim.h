// Only the compiler's and the linker's flags of libvips are wanted from here: CVips includes its headers itself.
