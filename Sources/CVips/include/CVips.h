#ifndef CVIPS_H
#define CVIPS_H

#include <stddef.h>

// libvips behind plain functions: its own take lists of any length, which Swift cannot call. One call at a time: the message is shared.

typedef enum { PICTURE_JPEG = 1, PICTURE_PNG = 2, PICTURE_WEBP = 3, PICTURE_HEIC = 4 } PictureFormat;

// What the header says; nothing is decoded for it.
typedef struct {
    int width;
    int height;
    int pages;
    // 1 to 8 as EXIF counts them.
    int orientation;
    int has_position;
    // As EXIF writes it, "2025:06:18 10:21:00"; empty where there is none.
    char taken[20];
} PictureFacts;

// Lets nothing in but what is asked for by name. 0 where libvips is there.
int picture_start(void);

int picture_facts(const void *bytes, size_t length, PictureFormat format, PictureFacts *facts);

// Decodes all, turns upright, leaves only the colour profile, the time of the exposure and, if asked, the position, and saves anew:
// a HEIC as JPEG, a WebP without loss if asked.
int picture_clean(
    const void *bytes, size_t length, PictureFormat format, int keeps_position, int lossless, int quality, void **out, size_t *out_length);

// A WebP that fits into a square, never larger than the picture itself.
int picture_shrink(const void *bytes, size_t length, int box, int quality, void **out, size_t *out_length);

void picture_free(void *bytes);

// Its sentences are for programmers, and pile up until they are forgotten.
void picture_forget_message(void);

#endif
